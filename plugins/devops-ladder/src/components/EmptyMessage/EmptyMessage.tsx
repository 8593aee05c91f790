import { Text } from '@backstage/ui';
import { ReactElement, ReactNode } from 'react';
import styles from './EmptyMessage.module.css';

/** @internal */
export interface EmptyMessageProps {
  icon?: ReactElement;
  title: string;
  /** What the reader can do. */
  description?: ReactNode;
  action?: ReactNode;
}

/**
 * Says that there is nothing to show, why, and what to do about it.
 *
 * @internal
 */
export const EmptyMessage = (props: EmptyMessageProps) => (
  <div className={styles.root} role="status">
    {props.icon && (
      <span className={styles.icon} aria-hidden="true">
        {props.icon}
      </span>
    )}
    <Text as="p" weight="bold" className={styles.line}>
      {props.title}
    </Text>
    {props.description && (
      <Text as="p" color="secondary" className={styles.line}>
        {props.description}
      </Text>
    )}
    {props.action}
  </div>
);
