"""Traces of model requests for whoever runs the bot: OpenTelemetry spans, where an endpoint is set. What was said is in none of them."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, cast

from studio.errors import BadInput

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SpanExporter
    from opentelemetry.util.types import AttributeValue


Scrub = Callable[[str], str]
"""Takes secrets, and what names a person, out of a text."""


@contextmanager
def traced(endpoint: str | None, scrub: Scrub, *, content: bool = False) -> Generator[None]:
    """While the block runs every model request is a span with route, tier, arm, model, tokens, cost and time, sent to the endpoint.

    Without an endpoint nothing is imported and nothing is sent. Raises BadInput where the extra `otel` is missing.
    """
    if not endpoint:
        yield
        return
    try:
        otlp = import_module("opentelemetry.exporter.otlp.proto.http.trace_exporter")
    except ImportError:
        raise BadInput(
            "OTEL_EXPORTER_OTLP_ENDPOINT is set and the extra otel is missing: pip install 'bedroom-director[otel]', or leave it empty."
        ) from None
    exporter: SpanExporter = otlp.OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")
    with instrumented(exporter, scrub, content=content):
        yield


@contextmanager
def instrumented(exporter: "SpanExporter", scrub: Scrub, *, content: bool = False) -> Generator["TracerProvider"]:
    """Every agent's spans go to that exporter, scrubbed; what was said only where ``content`` says so."""
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor
    from pydantic_ai import Agent
    from pydantic_ai.models.instrumented import InstrumentationSettings

    provider = TracerProvider(resource=Resource.create({"service.name": "bedroom-director"}), shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(scrubbed(exporter, scrub)))
    chosen = InstrumentationSettings(
        tracer_provider=provider, include_content=content, include_binary_content=False, include_model_request_parameters=False
    )
    Agent.instrument_all(chosen)
    try:
        yield provider
    finally:
        Agent.instrument_all(False)
        provider.shutdown()


def scrubbed(exporter: "SpanExporter", scrub: Scrub) -> "SpanExporter":
    """The exporter behind a scrubber: names, attributes and events lose every secret before they leave."""
    from opentelemetry.sdk.trace import Event, ReadableSpan
    from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult
    from opentelemetry.trace import Status

    def clean(span: ReadableSpan) -> ReadableSpan:
        events = [Event(event.name, _clean(event.attributes, scrub), event.timestamp) for event in span.events]
        status = Status(span.status.status_code, scrub(span.status.description) if span.status.description else None)
        return ReadableSpan(
            name=scrub(span.name),
            context=span.context,
            parent=span.parent,
            resource=span.resource,
            attributes=_clean(span.attributes, scrub),
            events=events,
            links=span.links,
            kind=span.kind,
            status=status,
            start_time=span.start_time,
            end_time=span.end_time,
            instrumentation_scope=span.instrumentation_scope,
        )

    class Scrubbed(SpanExporter):
        def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
            return exporter.export([clean(span) for span in spans])

        def shutdown(self) -> None:
            exporter.shutdown()

    return Scrubbed()


def _clean(attributes: "Mapping[str, AttributeValue] | None", scrub: Scrub) -> "dict[str, AttributeValue]":
    return {name: _cleaned(value, scrub) for name, value in (attributes or {}).items()}


def _cleaned(value: "AttributeValue", scrub: Scrub) -> "AttributeValue":
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, Sequence) and all(isinstance(item, str) for item in value):
        return [scrub(item) for item in cast("Sequence[str]", value)]
    return value
