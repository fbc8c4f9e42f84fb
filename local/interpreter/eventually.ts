/** A value that is mostly at hand, and a promise only where JSONata itself had to be asked. */
export type Eventually<Value> = Value | Promise<Value>;

export const isPending = <Value>(value: Eventually<Value>): value is Promise<Value> =>
  value instanceof Promise;

/** Goes on with a value: now when it is at hand, otherwise when it arrives. */
export const andThen = <Value, Next>(
  value: Eventually<Value>,
  next: (value: Value) => Eventually<Next>,
): Eventually<Next> => (isPending(value) ? value.then(next) : next(value));

/** All values of a list: at hand when each of them is. */
export function allOf<Value>(values: Eventually<Value>[]): Eventually<Value[]> {
  const atHand: Value[] = [];
  for (const value of values) {
    if (isPending(value)) return Promise.all(values);
    atHand.push(value);
  }
  return atHand;
}
