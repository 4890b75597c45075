/** A typed array's constructor. */
interface ArrayType<Values> {
  new (buffer: SharedArrayBuffer): Values;
  BYTES_PER_ELEMENT: number;
}

/** Copies values to an array on shared memory, which workers get without copying. */
export function onSharedMemory<Values extends { set(values: ArrayLike<number>): void }>(
  type: ArrayType<Values>,
  values: ArrayLike<number>,
): Values {
  const copy = new type(new SharedArrayBuffer(values.length * type.BYTES_PER_ELEMENT));
  copy.set(values);
  return copy;
}
