import { InputError } from '@backstage/errors';

/** Throws an `InputError` that names a parameter that there is not, and those that there are. */
export function refuseOthers(others: object, accepted: string[]) {
  const [surplus] = Object.keys(others);
  if (surplus) {
    throw new InputError(
      `${surplus}: There is no such parameter. Accepted are ${accepted.join(
        ', ',
      )}.`,
    );
  }
}
