import { ReactNode } from 'react';
import { GeneralPermission, useMay } from '../../hooks';
import styles from './IfPermitted.module.css';

/** @internal */
export interface IfPermittedProps {
  permission: GeneralPermission;
  /** What stands there for whoever may not. */
  otherwise?: ReactNode;
  children: ReactNode;
}

/**
 * What only those are offered who may. Until that is known its place is kept.
 *
 * @internal
 */
export const IfPermitted = (props: IfPermittedProps) => {
  const { permission, otherwise = null, children } = props;
  const may = useMay(permission);
  if (may === false) {
    return <>{otherwise}</>;
  }
  return (
    <span
      className={may ? styles.root : [styles.root, styles.undecided].join(' ')}
    >
      {children}
    </span>
  );
};
