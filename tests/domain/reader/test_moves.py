"""How cameras are said to move, and what only sounds like it."""

import pytest

from studio.reader import read

MOVES: dict[str, list[str]] = {
    "The camera moves forward slowly through a forest path.": ["dolly_in"],
    "The camera begins with a static shot of the mountains, then pans right to reveal a lake.": ["static", "pan_right"],
    "The camera tilts up from the ground to the sky.": ["tilt_up"],
    "Camera orbits around the statue clockwise.": ["arc_cw"],
    "The camera smoothly arcs counterclockwise around the subject while tracking them.": ["arc_ccw", "tracking"],
    "The camera remains steady as it tracks a runner from the side.": ["side_tracking"],
    "The shot starts wide and zooms in on the man's face.": ["zoom_in"],
    "The camera cranes up to reveal the battlefield.": ["crane_up"],
    "A crane shot rises above the rooftops.": ["crane_up"],
    "The camera doesn't move. The man walks left.": ["static"],
    "The camera follows the woman from behind as she walks through the market.": ["follow"],
    "The camera leads the man as he walks toward it.": ["lead"],
    "The camera tracks backward ahead of the runner.": ["lead"],
    "The camera quickly whips to the right.": ["whip_pan"],
    "The camera moves to the right and then tilts down.": ["truck_right", "tilt_down"],
    "The camera swings around to the left.": ["pan_left"],
    "The camera sweeps across the landscape from left to right.": ["pan_right"],
    "The man walks forward as the camera moves back.": ["dolly_out"],
    "The car moves from left to right while the camera stays still.": ["static"],
    "The camera pans right to follow the car, then zooms in on its license plate.": ["pan_right", "zoom_in"],
    "The camera moves up and down.": ["pedestal_up", "pedestal_down"],
    "The camera pans left and right.": ["pan_left", "pan_right"],
    "The camera first pans left, then tilts up, and finally zooms in.": ["pan_left", "tilt_up", "zoom_in"],
    "It pushes in, then it pans left.": ["dolly_in", "pan_left"],
    "smooth gimbal shot moving backward": ["gimbal", "dolly_out"],
    "The camera travels down the corridor": ["dolly_in"],
    "The camera rotates counterclockwise as it descends.": ["roll_ccw", "pedestal_down"],
    "The camera, mounted on a car, moves forward along a highway.": ["dolly_in"],
    "The camera slowly dollies in while zooming out, creating a vertigo effect.": ["dolly_zoom_in"],
    "A slow pan from left to right across the skyline.": ["pan_right"],
    "Rack focus from the glass in the foreground to the woman.": ["rack_focus"],
    "An orbiting shot moves clockwise around the car.": ["arc_cw"],
    "whip pan from the door to the window, crash zoom on the gun": ["whip_pan", "zoom_in"],
    "crane shot rising over a wedding party": ["crane_up"],
    "No camera movement except a slow zoom in.": ["zoom_in"],
    "There is no camera movement; the scene is captured from a fixed position.": ["static"],
    "The camera pulls focus from the candle to the face behind it.": ["rack_focus"],
    "upward tilt, then a leftward truck": ["tilt_up", "truck_left"],
    "La cámara avanza lentamente hacia la puerta mientras gira a la derecha.": ["dolly_in", "pan_right"],
    "La cámara retrocede y se eleva para mostrar el valle.": ["dolly_out", "pedestal_up"],
    "Die Kamera fährt langsam zurück und gibt den Blick auf das Tal frei.": ["dolly_out"],
    "Die Kamera zoomt langsam aus dem Fenster heraus": ["zoom_out"],
    "Kamerafahrt nach links, dann Schwenk nach oben zum Himmel.": ["truck_left", "tilt_up"],
    "La caméra tourne autour de la statue dans le sens horaire.": ["arc_cw"],
    "Panoramique rapide de gauche à droite, puis zoom sur son visage.": ["pan_right", "zoom_in"],
    "A câmera recua e sobe para revelar o vale.": ["dolly_out", "pedestal_up"],
    "A câmera segue o menino por trás enquanto ele corre na praia.": ["follow"],
    "镜头向右平移，然后向上摇到天空": ["truck_right", "tilt_up"],
    "摄像机围绕雕像顺时针旋转": ["arc_cw"],
    "镜头上升并向前移动": ["pedestal_up", "dolly_in"],
    "カメラが右に移動し、空へティルトアップする": ["truck_right", "tilt_up"],
    "カメラが少年を後ろから追いかける": ["follow"],
    "まず左にトラック、次にプッシュイン": ["truck_left", "dolly_in"],
}


@pytest.mark.parametrize("text", MOVES)
def test_moves_in_the_order_of_time(text: str) -> None:
    assert read(text).slots["camera_movement"] == MOVES[text]


NO_CAMERA = (
    "The character pans for gold",
    "the crane lifts a container",
    "She tilts her head",
    "Dolly the sheep",
    "static on the radio",
    "A man pushes a cart to the left.",
    "A woman turns her head to the right.",
    "A dog rolls over on the grass.",
    "The elevator rises slowly.",
    "A child zooms past on a scooter.",
    "A person walks toward the camera.",
    "The woman looks at the camera and smiles.",
    "She moves closer to the window and pulls back the curtain.",
    "He zooms in on the photo on his phone.",
    "A hawk circles above the valley.",
    "The truck backs up.",
    "The plane rolls left and dives.",
    "She pushes in the drawer.",
    "The kid follows his mother.",
    "Two cranes stand by the water.",
    "The tracks lead to a cabin.",
    "The pan on the stove smokes.",
    "The camera pans to follow the car as it turns left.",
    "the hero enters frame left and exits frame right",
    "a woman in her 40s with grey hair",
    "He storms out of the room.",
    "She is still standing there.",
    "La grúa levanta un contenedor en el puerto.",
    "Un hombre avanza hacia la cámara.",
    "La mujer se aleja por el pasillo.",
    "Ein Kran hebt einen Container im Hafen.",
    "Der Mann geht auf die Kamera zu.",
    "La grue soulève un conteneur.",
    "Un homme avance vers la caméra.",
    "A grua levanta um contêiner.",
    "她推开门，走进房间",
    "他摇头，转身离开",
    "起重机吊起集装箱",
    "男がパンを食べる",
    "彼女はドアを押して部屋に入る",
)


@pytest.mark.parametrize("text", NO_CAMERA)
def test_what_moves_is_not_the_camera(text: str) -> None:
    reading = read(text)
    assert (reading.slots, reading.deltas) == ({}, ())
    assert reading.unread


SPEEDS = {
    "pans quickly to the left": "fast",
    "slow, steady pan left": "slow",
    "The camera pushes in on her face slowly": "slow",
    "A man runs quickly as the camera pans left": None,
    "She slowly opens the door, whip pan to the hall": None,
    "The camera gradually zooms out from a flower": "slow",
    "slow jazz plays, crane up": None,
    "a slow motion dance, tilt down": None,
}


@pytest.mark.parametrize("text", SPEEDS)
def test_speed_belongs_to_the_move(text: str) -> None:
    assert read(text).slots.get("camera_speed") == SPEEDS[text]


def test_who_moves_is_said_by_the_explanation() -> None:
    rows = {(row.slot, row.words): row.rule for row in read("The camera slowly pushes in while panning left").explain}
    assert rows["camera_movement", "pushes in"] == "push + in"
    assert rows["camera_speed", "slowly"] == "attached to the move"
