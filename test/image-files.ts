import { deflateSync, gzipSync } from 'node:zlib';
import { encode as encodeBmp } from 'bmp-ts';
import sharp from 'sharp';
import type { FileFault } from '../model/image-file/image-facts';
import { drawShirt } from '../training/drawn-images';

/** A file, and what is to become of it wherever it is read. */
export interface ImageFile {
  name: string;
  bytes: Buffer;
  /** What is wrong with it; nothing where it is to be tagged. */
  fault: FileFault['error'] | undefined;
}

/**
 * Files as servers send them: whole ones with the flaws that every browser passes over, broken ones,
 * and drawings in all their forms. Made anew by each test that goes through them.
 */
export async function imageFiles(): Promise<ImageFile[]> {
  const shirt = () => sharp(drawShirt(150, 200)).removeAlpha();
  const [jpg, progressive, png, gif, webp, avif] = await Promise.all([
    shirt().jpeg().toBuffer(),
    shirt().jpeg({ progressive: true }).toBuffer(),
    shirt().png().toBuffer(),
    shirt().gif().toBuffer(),
    shirt().webp().toBuffer(),
    shirt().avif({ effort: 0 }).toBuffer(),
  ]);
  const frames = [drawShirt(150, 200), drawShirt(150, 200, '#222')];
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0h9"/></svg>';
  const half = (file: Buffer) => file.subarray(0, file.length >> 1);

  const whole: Record<string, Buffer> = {
    jpg,
    'progressive jpg': progressive,
    'jpg, fill bytes before a marker': withBytes(jpg, 0xdb, 0xff, 0xff),
    'jpg, many fill bytes': withBytes(jpg, 0xc4, ...Array(300).fill(0xff)),
    'jpg, stray bytes before a marker': withBytes(jpg, 0xc0, 0, 0),
    'jpg, a stray stuffed byte before a marker': withBytes(jpg, 0xc0, 0xff, 0),
    'jpg, stray text before the scan': withBytes(jpg, 0xda, ...Buffer.from('shop')),
    'jpg, fill bytes before the end': Buffer.concat([
      jpg.subarray(0, -2),
      Buffer.of(0xff, 0xff, 0xff, 0xd9),
    ]),
    'jpg, zeros behind it': Buffer.concat([jpg, Buffer.alloc(500)]),
    'jpg, a web page behind it': Buffer.concat([jpg, Buffer.from('<html>served in 3 ms</html>')]),
    'png, zeros behind it': Buffer.concat([png, Buffer.alloc(500)]),
    'png, its own chunk in between': withChunk(png, 'prIv', Buffer.from('shop')),
    'png, compressed text': withChunk(
      png,
      'zTXt',
      Buffer.concat([Buffer.from('a\0\0'), deflateSync('b')]),
    ),
    gif,
    'gif without its trailer': gif.subarray(0, -1),
    'gif, zeros in place of its trailer': Buffer.concat([gif.subarray(0, -1), Buffer.alloc(40)]),
    'gif, zeros behind it': Buffer.concat([gif, Buffer.alloc(40)]),
    'animated gif': moving,
    'animated gif without its trailer': moving.subarray(0, -1),
    webp,
    'webp, zeros behind it': Buffer.concat([webp, Buffer.alloc(40)]),
    avif,
    'avif, text behind it': Buffer.concat([avif, Buffer.from('padding, and no box of anything')]),
    'avif by its second brand': byBrand(avif, 'mif1'),
    bmp: await bitmap(),
  };
  const svgs: Record<string, Buffer> = {
    svg: Buffer.from(svg),
    'svg, byte order mark': Buffer.from(`\ufeff${svg}`),
    'svg, UTF-16': Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${svg}`, 'utf16le'),
    'svg, UTF-16 without a mark': Buffer.from(svg, 'utf16le'),
    'svg, UTF-16 of the other order': Buffer.from(`\ufeff${svg}`, 'utf16le').swap16(),
    'svg, XML declaration': Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\r\n${svg}`),
    'svg, long comment': Buffer.from(`<!-- ${'Licence <html> '.repeat(400)}-->${svg}`),
    'svg, doctype': Buffer.from(
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg}`,
    ),
    'svg, doctype with entities': Buffer.from(
      `<?xml version="1.0"?><!-- a --><!DOCTYPE svg [<!-- > ' --><!ENTITY ns "http://a/]>"> <!ENTITY b 'c'>]>\n<!-- d -->${svg}`,
    ),
    'svg with a prefix': Buffer.from('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"></svg:svg>'),
    'svg with a page in it': Buffer.from(
      svg.replace(
        '<path',
        '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject><path',
      ),
    ),
    'svg as pages begin': Buffer.from(`<!doctype html>${svg}`),
    'svg that breaks off': half(Buffer.from(svg)),
    svgz: gzipSync(svg),
    'svgz that breaks off': half(gzipSync(svg + ' '.repeat(5000) + Math.random())),
  };
  const broken: Record<string, Buffer> = {
    'half a jpg': half(jpg),
    'half a progressive jpg': half(progressive),
    'jpg without its end': jpg.subarray(0, -2),
    'jpg without its end, zeros behind it': Buffer.concat([jpg.subarray(0, -2), Buffer.alloc(64)]),
    'jpg, only its header': jpg.subarray(0, 30),
    'jpg, stray bytes behind its first marker': withBytes(jpg, 0xdb, 0, 0),
    'half a png': half(png),
    'half a gif': half(gif),
    'half a webp': half(webp),
    'half an avif': half(avif),
    'half a bmp': half(await bitmap()),
  };
  const others: [name: string, fault: FileFault['error'], bytes: Buffer][] = [
    ['nothing', 'empty', Buffer.alloc(0)],
    ['a page', 'not-an-image', Buffer.from('<!DOCTYPE html><h1>Gone</h1>')],
    ['a page with a drawing', 'not-an-image', Buffer.from(`<html><body>${svg}`)],
    ['a page behind a comment', 'not-an-image', Buffer.from(`<!-- ${svg} -->\n<html>`)],
    ['a service’s answer', 'not-an-image', Buffer.from('<?xml version="1.0"?><Error>No</Error>')],
    ['text', 'not-an-image', Buffer.from('Sold out')],
    ['gzip of text', 'not-an-image', gzipSync('Sold out')],
    ['tiff', 'not-an-image', await shirt().tiff().toBuffer()],
    ['a line', 'too-small', await shirt().resize(200, 4, { fit: 'fill' }).png().toBuffer()],
  ];
  const all = (files: Record<string, Buffer>, fault: ImageFile['fault']) =>
    Object.entries(files).map(([name, bytes]) => ({ name, bytes, fault }));
  return [
    ...all(whole, undefined),
    ...all(svgs, 'vector'),
    ...all(broken, 'broken'),
    ...others.map(([name, fault, bytes]) => ({ name, fault, bytes })),
  ];
}

/** A JPEG with these bytes before the first marker of a kind. */
function withBytes(jpg: Buffer, marker: number, ...bytes: number[]): Buffer {
  const at = jpg.indexOf(Buffer.of(0xff, marker));
  return Buffer.concat([jpg.subarray(0, at), Buffer.from(bytes), jpg.subarray(at)]);
}

/** A PNG with one more chunk behind its header, whose checksum is wrong. */
function withChunk(png: Buffer, name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const chunk = Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** An AVIF that names another brand first. */
function byBrand(avif: Buffer, brand: string): Buffer {
  const renamed = Buffer.from(avif);
  renamed.write(brand, 8);
  return renamed;
}

async function bitmap(): Promise<Buffer> {
  const { data, info } = await sharp(drawShirt(150, 200))
    .flatten()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Its encoder takes alpha, blue, green, red.
  const { width, height } = info;
  return Buffer.from(encodeBmp({ width, height, data: data.swap32(), bitPP: 24 }).data);
}
