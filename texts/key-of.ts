/**
 * An id as part of a text's key: browsers take no hyphens there.
 * @example text(`classes.${keyOf('ankle-boot')}`)
 */
export function keyOf<Id extends string>(id: Id): KeyOf<Id> {
  return id.replaceAll('-', '_') as KeyOf<Id>;
}

type KeyOf<Id extends string> = Id extends `${infer Start}-${infer Rest}`
  ? `${Start}_${KeyOf<Rest>}`
  : Id;
