import type { Random } from './random';

/** A photograph, its pixels red, green and blue, each 0 to 255, interleaved row by row. */
export interface RgbPhoto {
  width: number;
  height: number;
  pixels: Uint8Array | Uint8ClampedArray;
}

/** Sides of a background: about as fine as what a network looks at. */
const SIDE = 56;

/** Red, green and blue at a place of the background, 0 to 1 along each axis. */
type Paint = (x: number, y: number) => readonly [number, number, number];

/**
 * Draws what shops hang garments before: a plain wall, one that the light falls across, a rough
 * or striped one, or a piece of another photograph.
 * @param scenery a photograph to take a piece of
 */
export function randomBackground(scenery: () => RgbPhoto, random: Random): RgbPhoto {
  const kind = random.float();
  const wall = randomColour(random);
  if (kind < 0.35) return painted(() => wall);
  if (kind < 0.6) return painted(litWall(wall, random));
  if (kind < 0.8) return painted(roughWall(wall, random));
  return painted(pieceOf(scenery(), random));
}

function painted(paint: Paint): RgbPhoto {
  const pixels = new Uint8ClampedArray(SIDE * SIDE * 3);
  for (let at = 0; at < SIDE * SIDE; at++) {
    const x = at % SIDE;
    const [red, green, blue] = paint(x / SIDE, (at - x) / SIDE / SIDE);
    pixels[at * 3] = red;
    pixels[at * 3 + 1] = green;
    pixels[at * 3 + 2] = blue;
  }
  return { width: SIDE, height: SIDE, pixels };
}

/** Mostly greys and light tints, as studios have them, now and then any colour. */
function randomColour(random: Random): readonly [number, number, number] {
  const level = random.float() < 0.7 ? 150 + 105 * random.float() : 255 * random.float();
  const tint = random.float() < 0.7 ? 24 : 200;
  const channel = () => level + tint * (random.float() - 0.5);
  return [channel(), channel(), channel()];
}

function litWall([red, green, blue]: readonly [number, number, number], random: Random): Paint {
  const angle = 2 * Math.PI * random.float();
  const fall = 30 + 90 * random.float();
  const [acrossX, acrossY] = [Math.cos(angle) * fall, Math.sin(angle) * fall];
  return (x, y) => {
    const light = (x - 0.5) * acrossX + (y - 0.5) * acrossY;
    return [red + light, green + light, blue + light];
  };
}

/** Sums of waves: folds and planks where they are long, cloth and gravel where they are short. */
function roughWall([red, green, blue]: readonly [number, number, number], random: Random): Paint {
  const waves = Array.from({ length: 3 }, () => {
    const frequency = 6 * 12 ** random.float();
    const angle = 2 * Math.PI * random.float();
    return {
      x: Math.cos(angle) * frequency,
      y: Math.sin(angle) * frequency,
      phase: 2 * Math.PI * random.float(),
      height: 25 * random.float(),
    };
  });
  return (x, y) => {
    const light = waves.reduce(
      (sum, wave) => sum + wave.height * Math.sin(x * wave.x + y * wave.y + wave.phase),
      0,
    );
    return [red + light, green + light, blue + light];
  };
}

function pieceOf({ width, height, pixels }: RgbPhoto, random: Random): Paint {
  const share = 0.4 + 0.6 * random.float();
  const left = (1 - share) * random.float();
  const top = (1 - share) * random.float();
  return (x, y) => {
    const column = Math.floor((left + share * x) * width);
    const row = Math.floor((top + share * y) * height);
    const at = (row * width + column) * 3;
    return [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
  };
}
