import { recorded } from './recorded';

/** The memo of the service of `serviceDetail`. */
export function memoText(): string {
  return recorded.memo;
}
