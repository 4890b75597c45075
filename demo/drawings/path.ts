type Point = [x: number, y: number];

/** Points that each command takes: only what the drawings' outlines need. */
const POINTS = { M: 1, L: 1, Q: 2, C: 3 } as const;

interface Command {
  letter: keyof typeof POINTS;
  points: Point[];
}

/**
 * Continues the left half of a symmetric line with its mirror image.
 * @param half absolute M, L, Q and C commands on the left side that end on the axis x = 0
 * @returns path data of the whole line; it is a closed outline when `half` also starts on the axis
 * @throws {SyntaxError} on any other command
 */
export function mirrored(half: string): string {
  const commands = read(half);
  let whole = half;
  for (let index = commands.length - 1; index > 0; index--) {
    const { letter, points } = commands[index]!;
    const end = commands[index - 1]!.points.at(-1)!;
    whole += ` ${write(letter, [...points.slice(0, -1).reverse(), end].map(flip))}`;
  }
  return whole;
}

/**
 * The same line on the other side of the axis x = 0.
 * @throws {SyntaxError} on commands other than absolute M, L, Q and C
 */
export function flipped(path: string): string {
  return read(path)
    .map(({ letter, points }) => write(letter, points.map(flip)))
    .join(' ');
}

function flip([x, y]: Point): Point {
  return [-x, y];
}

function write(letter: string, points: readonly Point[]): string {
  return letter + points.map((point) => point.join(' ')).join(' ');
}

function read(path: string): Command[] {
  return [...path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([text, letter = '', rest = '']) => {
    const values = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const points = values.flatMap((x, at): Point[] => (at % 2 === 0 ? [[x, values[at + 1]!]] : []));
    if (!isLetter(letter) || values.length !== POINTS[letter] * 2) {
      throw new SyntaxError(`Cannot mirror "${text.trim()}": only M, L, Q and C, each spelt out.`);
    }
    return { letter, points };
  });
}

function isLetter(letter: string): letter is keyof typeof POINTS {
  return letter in POINTS;
}
