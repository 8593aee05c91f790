import { PropsWithChildren } from 'react';
import styles from './LegibleText.module.css';

/**
 * Lifts secondary text on dark cards to the contrast that WCAG AA asks for;
 * the theme's own colour stays below it. It takes two elements, since a custom
 * property cannot be defined by itself.
 *
 * @internal
 */
export const LegibleText = ({ children }: PropsWithChildren<{}>) => (
  <div className={styles.themeColor} data-testid="devops-ladder">
    <div className={styles.mixed}>{children}</div>
  </div>
);
