import styles from './Prose.module.css';

/** @internal */
export interface ProseProps {
  text: string;
}

/**
 * A sentence of the backend, with what stands between backticks set as code.
 *
 * @internal
 */
export const Prose = ({ text }: ProseProps) => (
  <>
    {text.split('`').map((part, index, { length }) => {
      // A last backtick without a partner is only a character.
      const isCode = index % 2 === 1 && index < length - 1;
      if (isCode) {
        return (
          <code key={index} className={styles.code}>
            {part}
          </code>
        );
      }
      return index % 2 === 1 ? `\`${part}` : part;
    })}
  </>
);
