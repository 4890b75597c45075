import type { ImageFailure } from '../../messages/protocol';

/** Thrown where an image can get no tag; carries what the person is told. */
export class ImageProblem extends Error {
  override name = 'ImageProblem';
  readonly failure: ImageFailure;

  constructor(error: ImageFailure['error'], detail = '') {
    super(`${error} ${detail}`);
    this.failure = { error, detail: detail.slice(0, 200) };
  }
}
