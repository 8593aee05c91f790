import { useTexts } from '../../translation';
import { ageWords } from '../../words';

/** @internal */
export interface AgeProps {
  /** ISO 8601 time. */
  at: string;
}

/**
 * How long ago something was, with the exact time at hand.
 *
 * @internal
 */
export const Age = ({ at }: AgeProps) => {
  const t = useTexts();
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()}>
      {ageWords(at, Date.now(), t)}
    </time>
  );
};
