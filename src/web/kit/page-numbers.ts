const besides = 2;

/** The pages to choose from: the first, the last, and those about the present one; null stands for some left out. */
export const pageNumbers = (page: number, last: number): readonly (number | null)[] => {
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === last || Math.abs(one - page) <= besides,
  );
  return shown.flatMap((one, index) =>
    index > 0 && one - (shown[index - 1] ?? 0) > 1 ? [null, one] : [one],
  );
};
