import type { ImageFailure } from '../../messages/protocol';

type Tried = NonNullable<ImageFailure['tried']>;

/** Thrown where an image can get no tag; carries what the person is told. */
export class ImageProblem extends Error {
  override name = 'ImageProblem';
  readonly failure: ImageFailure;
  /** Why the page's own copy was of no use, where the page was asked for it. */
  copy: Tried['copy'];

  constructor(error: ImageFailure['error'], detail = '') {
    super(`${error} ${detail}`);
    this.failure = { error, detail: detail.slice(0, 200) };
  }

  /** The same problem, where the screen gave no picture either. */
  afterScreen(screen: Tried['screen']): ImageProblem {
    const { error, detail } = this.failure;
    const problem = new ImageProblem(error, detail);
    problem.failure.tried = { screen, ...(this.copy && { copy: this.copy }) };
    return problem;
  }
}
