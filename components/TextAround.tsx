import type { ComponentChildren } from 'preact';

interface Props {
  /** The sentence, with what it is given in the element's place. */
  sentence: (element: string) => string;
  /** The element. */
  children: ComponentChildren;
}

/** A sentence with an element within it, wherever the language wants it. */
export function TextAround({ sentence, children }: Props) {
  const [before, after] = sentence(ELEMENT).split(ELEMENT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

/** Unicode's sign for an object within a text. */
const ELEMENT = '\uFFFC';
