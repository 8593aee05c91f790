import { Link } from '@backstage/ui';
import { ReactNode } from 'react';

/** @internal */
export interface FilterLinkProps {
  href: string;
  /** Says what is listed, where the text alone does not. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/**
 * Leads to the services behind a number.
 *
 * @internal
 */
export const FilterLink = (props: FilterLinkProps) => (
  <Link href={props.href} aria-label={props.label} className={props.className}>
    {props.children}
  </Link>
);
