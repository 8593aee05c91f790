import { Link, Text } from '@backstage/ui';
import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Fragment } from 'react';
import { useTexts } from '../../translation';
import styles from './LineLinks.module.css';

/** @internal */
export interface LineLinksProps {
  places: Place[];
}

/**
 * Leads to the lines that are to be changed; nothing where there are none.
 *
 * @internal
 */
export const LineLinks = ({ places }: LineLinksProps) => {
  const t = useTexts();
  if (places.length === 0) {
    return null;
  }
  return (
    <Text as="p" className={styles.line}>
      {t('tab.lineToChange', { count: places.length })}{' '}
      {places.map(({ file, line, url }, index) => (
        <Fragment key={url}>
          {index > 0 && ', '}
          <Link href={url} target="_blank" rel="noopener noreferrer">
            {`${file ?? url}:${line}`}
          </Link>
        </Fragment>
      ))}
    </Text>
  );
};
