"""HEIC, the format of many phones: taken where the optional decoder is installed, and refused in one sentence where it is not."""

import base64
import io
import struct
from importlib.util import find_spec
from pathlib import Path

import pytest
from PIL import Image

from studio.errors import BadInput, Refused
from studio.pictures.decode import open_pixels, rebuild, take_heic
from studio.pictures.header import heic_is_read, heic_size, other_kind, read_header
from studio.pictures.intake import PictureIntake, refuse_early
from studio.pictures.worker import command

HEIC = base64.b85decode(
    "0000SW^{RQXk}?*00000ZE0pPXk}?*ZE0a<0004@ZDn*}000000000XXk=`10000000000aA{+700000000000000000000G-+&aV*mgE07O6l0ssL300001"
    "#Q*^S00000008s=0ssI200OxH0RR9100000W&i*HIB98aW&i*H00062000$fZf0cy000000RRAKc4ILB0000LX>Mj^0ssI300IC2MR;ju000004sdC7Z2$lO"
    "00031007`=aB^?}006*gaAR)(004Msc4I>U18@KU0FVFx0000U@BsY%`1k+-4+CHT0RR|40Sp2E{{wIU00RJ!0009300RIXx&lC90096iLID8-Z~y=U0FVFx"
    "0{{R603M()fd!W8Nhz*w0vZem00093$N&HX00=;000968L;=Baup&SJ000wXZ)|dIV{CW;0RRmE27mwn02FC+aAg1h000000AK(B06+i$01$9#cxeCt0009B"
    "2nYZG010VwZ*&6y000<iaBX1#00000000310R@2q0|bQt000_ka%E-!00000000hSWOHKx0ssL30RR92Vr^t$bN~PV@F)SVSc<rDv007;r*Qp!UkRXWz1ytj"
    "&F-RZdciBuAVD*}Lv#3>g>?I&x)>1V(JisdXDrO4mXO9U=REoDq(tDG)sK6|X2{q93O3YwN&P^Iuf)5S_OlD+9SohCwY~lZKkao*y1Xncl`~bX!Q_h;5;LmM"
    "l73Ji%tTUV67|`~_1%WK{M9C?N%sgekBTzcIRQS+Wi<iNx|YhY-IIhYCTj(o>{kZ$>EAaAmp+EVsq<PkhP1o3X5Unu^dl<ibXR9?PyV>^^+)}TBj7~d<NC=|"
    "GX9{F1i@sx<m8d9^-e?;5i$eq4}I{3zyJUM21R&jW&i+9O#mtY000O80s#^L0{{R30RRR70Ei_31ONa40RR91CIA2c000620RRF30006`000000ssX700093"
    "002Y)00000001HY00031001Ze00031000jF0006"
)
"""A painted frame of 64 × 96 pixels, stored lying, with a place on Earth in its metadata; made for this test."""
needs_decoder = pytest.mark.skipif(not heic_is_read(), reason="needs the extra heic")


def test_kind_and_size_are_read_without_any_decoder() -> None:
    assert other_kind(HEIC) == "heic" and heic_size(HEIC) == (96, 64) and b"Exif" in HEIC
    assert heic_size(HEIC.replace(struct.pack(">II", 96, 64), struct.pack(">II", 65_535, 65_535))) == (65_535, 65_535)
    assert heic_size(b"\0\0\0\x18ftypheic") == (0, 0)


@pytest.mark.skipif(heic_is_read(), reason="the extra heic is installed")
def test_without_the_decoder_a_heic_photo_is_refused_with_what_to_do() -> None:
    with pytest.raises(BadInput, match="HEIC photo: save it as JPEG"):
        refuse_early(HEIC, "IMG_2041.HEIC")


@needs_decoder
def test_a_claim_of_many_pixels_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(Refused, match="65535 × 65535"):
        refuse_early(HEIC.replace(struct.pack(">II", 96, 64), struct.pack(">II", 65_535, 65_535)), "IMG_2041.HEIC")


@needs_decoder
def test_a_heic_photo_becomes_pixels_and_nothing_else() -> None:
    take_heic()
    picture = rebuild(*open_pixels(HEIC))
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.size == (64, 96) and not image.getexif() and image.format in ("JPEG", "PNG")
    assert read_header(HEIC) and not any(secret in picture.data for secret in (b"Exif", b"ftyp", b"heic"))


def child() -> list[str]:
    """The child's command, with the decoder's folder on its path wherever that is."""
    *start, code = command()
    spec = find_spec("pi_heif")
    assert spec and spec.origin
    return [*start, f"import sys; sys.path.append({str(Path(spec.origin).parent.parent)!r}); {code}"]


@needs_decoder
async def test_a_phones_photo_passes_the_door() -> None:
    async with PictureIntake(argv=child) as intake:
        accepted = await intake.accept(HEIC, "IMG_2041.HEIC")
        assert (accepted.width, accepted.height) == (64, 96) and accepted.palette[0].name == "aubergine"
        for cut in (30, len(HEIC) // 2, len(HEIC) - 50):
            with pytest.raises(BadInput, match="cut short"):
                await intake.accept(HEIC[:cut], "IMG_2041.HEIC")
