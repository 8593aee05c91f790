import { ReactNode, useRef } from 'react';
import { RiLink } from '@remixicon/react';
import { Link, useLocation } from 'react-router-dom';
import { useHashTarget } from '../../hooks';
import { useTexts } from '../../translation';
import styles from './LadderReferencePage.module.css';

/** @internal */
export interface LadderEntryProps {
  /** What links point to. */
  id: string;
  name: string;
  /** The level of its heading. */
  heading: 'h2' | 'h3' | 'h4';
  /** Short words beside the name. */
  marks?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/**
 * One entry of the ladder, with a link to it. It takes the focus when the URL
 * points to it.
 *
 * @internal
 */
export const LadderEntry = (props: LadderEntryProps) => {
  const { id, name, heading: Heading, marks, className, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const isTarget = useHashTarget(root, id);
  const { pathname, search } = useLocation();
  const t = useTexts();
  return (
    <div
      ref={root}
      id={id}
      tabIndex={-1}
      role="group"
      aria-label={name}
      data-target={isTarget || undefined}
      className={[styles.entry, className].filter(Boolean).join(' ')}
    >
      <div className={styles.head}>
        <Heading className={styles.name}>{name}</Heading>
        <Link
          to={{ pathname, search, hash: id }}
          className={styles.link}
          aria-label={t('ladderPages.linkTo', { name })}
          title={t('ladderPages.linkTo', { name })}
        >
          <RiLink size={16} aria-hidden="true" />
        </Link>
        {marks}
      </div>
      {children}
    </div>
  );
};
