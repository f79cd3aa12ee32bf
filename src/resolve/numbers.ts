// A list of numbers that grows, eight bytes or less each: lists of numbers in objects take several times that.

export type Numbers = {
  readonly length: number;
  push(value: number): void;
  /** The value at a place from 0 to `length` - 1; NaN elsewhere. */
  at(place: number): number;
};

const FIRST_SIZE = 1024;

/** Makes an empty list of the given kind of number. */
export function createNumbers(Kind: Uint32ArrayConstructor | Float64ArrayConstructor): Numbers {
  let values = new Kind(FIRST_SIZE);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Kind(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    at: (place) => (place < length ? (values[place] ?? Number.NaN) : Number.NaN),
  };
}
