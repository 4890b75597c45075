import sharp from 'sharp';

/** For tests: one picture in every form that decoders may read differently. */
export interface DrawnImage {
  name: string;
  type: `image/${string}`;
  bytes: Buffer;
}

/**
 * A striped T-shirt with soft shading, on a background of one colour or on none.
 * @param hem where it ends, in shares of 400 of the height: a longer one might be a dress
 */
export function drawShirt(
  width: number,
  height: number,
  background = '#f4f2ee',
  hem = 345,
): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
      viewBox="0 0 300 400" preserveAspectRatio="none">
    <defs>
      <linearGradient id="cloth" x2="1" y2="1">
        <stop stop-color="#2f6f9f"/><stop offset="1" stop-color="#173a5e"/>
      </linearGradient>
      <pattern id="stripes" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(12)">
        <rect width="5" height="14" fill="#e9c46a" opacity="0.7"/>
      </pattern>
      <path id="shirt" d="M105 60 Q150 92 195 60 L270 110 L243 165 L212 150 L214 ${hem} L86 ${hem} L88 150 L57 165 L30 110 Z"/>
    </defs>
    <rect width="300" height="400" fill="${background}"/>
    <use href="#shirt" fill="url(#cloth)"/><use href="#shirt" fill="url(#stripes)"/>
  </svg>`);
}

/** Draws the pictures; the same on every run. */
export async function drawnImages(hem?: number): Promise<DrawnImage[]> {
  const drawing = await sharp(drawShirt(1200, 1600, undefined, hem))
    .removeAlpha()
    .png()
    .toBuffer();
  const large = () => sharp(drawing);
  const cutOut = () => sharp(drawShirt(900, 1200, 'none', hem));
  const frames = [drawShirt(240, 320, undefined, hem), drawShirt(240, 320, '#222222', hem)];
  const drawings: [string, DrawnImage['type'], Promise<Buffer>][] = [
    [
      'small, not scaled',
      'image/jpeg',
      sharp(drawShirt(240, 320, undefined, hem))
        .jpeg()
        .toBuffer(),
    ],
    ['large', 'image/jpeg', large().jpeg({ quality: 85 }).toBuffer()],
    ['progressive', 'image/jpeg', large().jpeg({ progressive: true }).toBuffer()],
    ['fine chroma', 'image/jpeg', large().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer()],
    ['grey', 'image/jpeg', large().greyscale().jpeg().toBuffer()],
    [
      'turned by EXIF',
      'image/jpeg',
      large().rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    ],
    ['mirrored by EXIF', 'image/jpeg', large().withMetadata({ orientation: 2 }).jpeg().toBuffer()],
    ['in Display P3', 'image/jpeg', large().withIccProfile('p3').jpeg().toBuffer()],
    [
      'on a dark ground',
      'image/png',
      sharp(drawShirt(800, 600, '#1b1b1d', hem))
        .png()
        .toBuffer(),
    ],
    ['cut out', 'image/png', cutOut().png().toBuffer()],
    ['16 bits a channel', 'image/png', large().toColourspace('rgb16').png().toBuffer()],
    ['palette', 'image/png', large().png({ palette: true }).toBuffer()],
    ['lossy', 'image/webp', large().webp({ effort: 0 }).toBuffer()],
    ['cut out, lossy', 'image/webp', cutOut().webp().toBuffer()],
    [
      'still',
      'image/avif',
      sharp(drawShirt(384, 512, undefined, hem))
        .removeAlpha()
        .avif({ effort: 0, quality: 80 })
        .toBuffer(),
    ],
    [
      'animated',
      'image/gif',
      sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    ],
    [
      'animated',
      'image/webp',
      sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
    ],
  ];
  return Promise.all(
    drawings.map(async ([name, type, bytes]) => ({
      name: `${type.slice('image/'.length)}, ${name}`,
      type,
      bytes: await bytes,
    })),
  );
}
