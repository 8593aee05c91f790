import { CopyButton } from '../CopyButton';
import styles from './Snippet.module.css';

/** @internal */
export interface SnippetProps {
  text: string;
  /** What the button says: "Copy the annotations". */
  copyLabel: string;
}

/**
 * Text to paste elsewhere.
 *
 * @internal
 */
export const Snippet = ({ text, copyLabel }: SnippetProps) => (
  <div className={styles.root}>
    <pre className={styles.text}>
      <code>{text}</code>
    </pre>
    <CopyButton label={copyLabel} text={text} />
  </div>
);
