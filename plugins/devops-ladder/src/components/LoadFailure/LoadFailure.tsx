import { RiLock2Line } from '@remixicon/react';
import { EmptyMessage } from '../EmptyMessage';
import { LoadError } from '../LoadError';
import { statusCodeOf } from '../../hooks';

/** @internal */
export interface LoadFailureProps {
  /** What could not be loaded. */
  title: string;
  /** What to say where the user lacks the permission. */
  forbidden: { title: string; description: string };
  error: Error;
  retry: () => void;
}

/**
 * A failed request. A permission that is missing is no error, and another try
 * does not help.
 *
 * @internal
 */
export const LoadFailure = (props: LoadFailureProps) => {
  const { title, forbidden, error, retry } = props;
  return statusCodeOf(error) === 403 ? (
    <EmptyMessage icon={<RiLock2Line size={24} />} {...forbidden} />
  ) : (
    <LoadError title={title} error={error} retry={retry} />
  );
};
