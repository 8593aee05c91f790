import { ReactNode, useState } from 'react';
import styles from './Disclosure.module.css';

/** @internal */
export interface DisclosureProps {
  /** Always shown; says what opens. */
  summary: ReactNode;
  /** Opens it from outside, from the URL say. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  className?: string;
  /** Rendered only while it is open. */
  children: ReactNode;
}

/**
 * Something that opens to its reasons.
 *
 * @internal
 */
export const Disclosure = (props: DisclosureProps) => {
  const { summary, onOpenChange, className, children } = props;
  const [isOpenItself, setOpenItself] = useState(false);
  const isOpen = props.isOpen ?? isOpenItself;
  return (
    <details
      className={[styles.root, className].filter(Boolean).join(' ')}
      open={isOpen}
      onToggle={event => {
        const { open } = event.currentTarget;
        if (open !== isOpen) {
          setOpenItself(open);
          onOpenChange?.(open);
        }
      }}
    >
      <summary className={styles.summary}>{summary}</summary>
      {isOpen && <div className={styles.content}>{children}</div>}
    </details>
  );
};
