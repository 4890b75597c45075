import { useEffect, useRef } from 'preact/hooks';
import { INPUT_SIDE } from '../../model/input';

interface Props {
  /** 28×28 grey levels as base64. */
  input: string;
  alt: string;
}

/** The picture as the network saw it. */
export function InputPicture({ input, alt }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const levels = Uint8Array.from(atob(input), (character) => character.charCodeAt(0));
    const pixels = new ImageData(INPUT_SIDE, INPUT_SIDE);
    levels.forEach((level, at) => {
      pixels.data.set([level, level, level, 255], at * 4);
    });
    canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [input]);
  return (
    <canvas
      ref={canvas}
      class="thumbnail"
      width={INPUT_SIDE}
      height={INPUT_SIDE}
      role="img"
      aria-label={alt}
      title={`${alt} (as the network saw it: only the page itself can show this picture)`}
    />
  );
}
