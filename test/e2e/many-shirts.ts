import { drawnImages } from '../../training/drawn-images';
import type { TestPicture } from './test-shop';

const [picture] = await drawnImages();

/** Pictures for a listing of several screens. */
export function manyShirts(count: number): TestPicture[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `shirt-${number}`,
    bytes: picture!.bytes,
    type: 'image/png',
  }));
}
