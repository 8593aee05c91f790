import { Link } from '@backstage/ui';
import { ReactNode } from 'react';
import { SERVICES_SECTION_ID } from '../ServicesTable/sectionId';

/** @internal */
export interface FilterLinkProps {
  href: string;
  /** Says what is listed, where the text alone does not. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/**
 * Narrows the services table down and brings it into view.
 *
 * @internal
 */
export const FilterLink = (props: FilterLinkProps) => (
  <Link
    href={`${props.href}#${SERVICES_SECTION_ID}`}
    aria-label={props.label}
    className={props.className}
  >
    {props.children}
  </Link>
);
