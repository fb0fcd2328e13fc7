"""The environment, read once into one frozen record. `.env.example` lists every setting; a test holds the two together."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from studio.errors import BadInput, one_sentence


class Settings(BaseSettings):
    """Every setting with its default. Nothing is required: without a key the offline director answers."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, populate_by_name=True)

    data: Path = Field(default=Path("data"), validation_alias="DIRECTOR_DATA", description="Folder for the database, pictures and outputs.")
    tier: Literal["local", "free", "pro", "premium"] = Field(
        default="local", validation_alias="DIRECTOR_TIER", description="Tier of the console: local has no caps and uses your own key."
    )
    openrouter_api_key: SecretStr | None = Field(
        default=None, validation_alias="OPENROUTER_API_KEY", description="Key for the models of agents/stacks.toml; empty means offline."
    )
    model_base_url: str | None = Field(
        default=None,
        validation_alias="DIRECTOR_MODEL_BASE_URL",
        description="Another OpenRouter-compatible address, such as a local server.",
    )
    embeddings: str | None = Field(
        default=None,
        validation_alias="DIRECTOR_EMBEDDINGS",
        description="A model of an OpenAI-compatible embeddings service for search in past films; empty means the models on this machine.",
    )
    embeddings_base_url: str | None = Field(
        default=None, validation_alias="DIRECTOR_EMBEDDINGS_BASE_URL", description="Where that service is; empty means OpenAI."
    )
    embeddings_key: SecretStr | None = Field(
        default=None, validation_alias="DIRECTOR_EMBEDDINGS_KEY", description="The key of that service."
    )
    model_service: Literal["openrouter", "openai"] = Field(
        default="openrouter",
        validation_alias="DIRECTOR_MODEL_SERVICE",
        description="Whose shapes that address speaks: OpenRouter's, or those of any OpenAI-compatible server.",
    )
    stacks: Path | None = Field(
        default=None, validation_alias="DIRECTOR_STACKS", description="Another stack file in place of agents/stacks.toml."
    )
    unlimited_key: bool = Field(
        default=False,
        validation_alias="DIRECTOR_UNLIMITED_KEY",
        description="Serve a platform although the provider's key has no credit limit.",
    )
    otel_endpoint: str | None = Field(
        default=None,
        validation_alias="OTEL_EXPORTER_OTLP_ENDPOINT",
        description="Where traces of model requests go (OTLP over HTTP); needs the extra otel. Empty: nowhere.",
    )
    trace_content: bool = Field(
        default=False, validation_alias="DIRECTOR_TRACE_CONTENT", description="Put what was said into the traces, too."
    )
    person_name: str = Field(default="Director", validation_alias="DIRECTOR_NAME", description="How the console names you in the journal.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="warning", validation_alias="DIRECTOR_LOG", description="How much is written to data/director.log."
    )

    discord_token: SecretStr | None = Field(
        default=None, validation_alias="DISCORD_TOKEN", description="The bot's token from the Discord developer portal."
    )
    discord_guild: int | None = Field(
        default=None, validation_alias="DISCORD_GUILD_ID", description="A server where commands appear at once, for trying things out."
    )
    discord_message_content: bool = Field(
        default=False,
        validation_alias="DISCORD_MESSAGE_CONTENT",
        description="Hear free words in its own threads; needs the Message Content intent in the portal.",
    )

    slack_bot_token: SecretStr | None = Field(
        default=None, validation_alias="SLACK_BOT_TOKEN", description="The app's bot token (xoxb-); empty where many workspaces install it."
    )
    slack_app_token: SecretStr | None = Field(
        default=None, validation_alias="SLACK_APP_TOKEN", description="The app-level token (xapp-) of Socket Mode."
    )
    slack_signing_secret: SecretStr | None = Field(
        default=None, validation_alias="SLACK_SIGNING_SECRET", description="The signing secret, for the HTTP door."
    )
    slack_client_id: str | None = Field(
        default=None, validation_alias="SLACK_CLIENT_ID", description="The app's client id, for installing it in many workspaces."
    )
    slack_client_secret: SecretStr | None = Field(
        default=None, validation_alias="SLACK_CLIENT_SECRET", description="The app's client secret, for the same."
    )
    slack_api_url: str = Field(
        default="https://slack.com/api/", validation_alias="SLACK_API_URL", description="Another address of Slack's Web API, ending in /."
    )
    slack_host: str = Field(default="127.0.0.1", validation_alias="SLACK_HOST", description="Where the HTTP door listens.")
    slack_port: int = Field(default=3000, validation_alias="SLACK_PORT", description="The port of the HTTP door.")
    secret_key: SecretStr | None = Field(
        default=None,
        validation_alias="DIRECTOR_SECRET_KEY",
        description="The key that tokens are encrypted with; newest first, with commas.",
    )

    discord_bot_token: SecretStr | None = Field(
        default=None, validation_alias="DISCORD_BOT_TOKEN", description="The same token under the name that some hosts use."
    )
    discord_sharded: bool = Field(
        default=False, validation_alias="DISCORD_SHARDED", description="Several gateway connections, for more than 2,500 servers."
    )
    discord_sku_pro: int | None = Field(default=None, validation_alias="DISCORD_SKU_PRO", description="The SKU that sells the tier Pro.")
    discord_sku_premium: int | None = Field(
        default=None, validation_alias="DISCORD_SKU_PREMIUM", description="The SKU that sells the tier Premium."
    )

    months: Literal["utc", "tenant"] = Field(
        default="utc",
        validation_alias="DIRECTOR_MONTHS",
        description="Whose midnight ends a month: utc, or tenant for each place's own zone.",
    )
    shop_secret: SecretStr | None = Field(
        default=None, validation_alias="SHOP_WEBHOOK_SECRET", description="The signing secret of the shop's webhook (Stripe's scheme)."
    )
    shop_tokens: str = Field(default="", validation_alias="SHOP_TOKENS_LINK", description="The payment link of a block of tokens.")
    shop_images: str = Field(default="", validation_alias="SHOP_IMAGES_LINK", description="The payment link of a block of pictures.")
    shop_host: str = Field(
        default="127.0.0.1", validation_alias="SHOP_HOST", description="Where the shop's webhook listens without Slack's."
    )
    shop_port: int = Field(default=3001, validation_alias="SHOP_PORT", description="The port of that webhook.")

    discord_sku_tokens: int | None = Field(
        default=None, validation_alias="DISCORD_SKU_TOKENS", description="The consumable SKU that sells a block of tokens."
    )
    discord_sku_images: int | None = Field(
        default=None, validation_alias="DISCORD_SKU_IMAGES", description="The consumable SKU that sells a block of pictures."
    )

    @property
    def discord_blocks(self) -> dict[str, int]:
        """SKU by what a block of it holds; empty where none is sold on Discord."""
        sold = {"tokens": self.discord_sku_tokens, "images": self.discord_sku_images}
        return {what: sku for what, sku in sold.items() if sku}

    @property
    def discord_skus(self) -> dict[str, int]:
        """SKU by the tier that it sells; empty where nothing is sold."""
        sold = {"pro": self.discord_sku_pro, "premium": self.discord_sku_premium}
        return {tier: sku for tier, sku in sold.items() if sku}

    @property
    def database(self) -> Path:
        return self.data / "director.db"


def read_settings() -> Settings:
    """Settings from the environment and `.env`. Raises BadInput with one sentence naming the setting that is wrong."""
    try:
        settings = Settings()
    except ValidationError as error:
        raise BadInput(_wrong(error)) from None
    blank = [name for name, value in settings if isinstance(value, SecretStr) and _blank(value)]
    return settings.model_copy(update=dict.fromkeys(blank)) if blank else settings


_TAKES = {"int_parsing": "a whole number", "bool_parsing": "true or false"}


def _wrong(error: ValidationError) -> str:
    """Which setting is wrong and what it takes; its value is not echoed, for it may be a secret."""
    first = error.errors(include_url=False, include_input=False)[0]
    takes = _TAKES.get(first["type"]) or first.get("ctx", {}).get("expected")
    if not takes or not first["loc"]:
        return one_sentence(error, "The settings")
    return f"{first['loc'][0]} must be {takes}: set it so, in .env or the environment, or leave it out."


def _blank(secret: SecretStr | None) -> bool:
    return secret is not None and not secret.get_secret_value().strip()
