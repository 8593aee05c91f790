import { Link, Text } from '@backstage/ui';
import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts, useTexts } from '../../translation';
import styles from './PlaceView.module.css';

/** @internal */
export interface PlaceViewProps {
  place: Place;
}

function placeWords({ file, line, endLine, url }: Place, t: Texts): string {
  const name = file ?? url ?? t('common.elsewhere');
  if (line === undefined) {
    return name;
  }
  const isRange = endLine !== undefined && endLine !== line;
  return isRange ? `${name}:${line}–${endLine}` : `${name}:${line}`;
}

// The URL comes from a repository's content in part: nothing but the web.
function isWebUrl(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

/**
 * Where something was seen: file and line with a link, and the lines quoted.
 *
 * @internal
 */
export const PlaceView = ({ place }: PlaceViewProps) => {
  const t = useTexts();
  return (
    <div className={styles.root}>
      <div className={styles.place}>
        {isWebUrl(place.url) ? (
          <Link href={place.url} target="_blank" rel="noopener noreferrer">
            {placeWords(place, t)}
          </Link>
        ) : (
          <Text className={styles.file}>{placeWords(place, t)}</Text>
        )}
        {place.repository === 'deployment' && (
          <Text color="secondary">{t('common.deploymentRepository')}</Text>
        )}
      </div>
      {place.snippet && (
        <pre className={styles.snippet}>
          <code>{place.snippet}</code>
        </pre>
      )}
    </div>
  );
};
