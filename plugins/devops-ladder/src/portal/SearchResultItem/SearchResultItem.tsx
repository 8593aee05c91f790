import { Link } from '@backstage/core-components';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import ListItem from '@material-ui/core/ListItem';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import { RiStairsLine } from '@remixicon/react';
import { useTexts } from '../../translation';
import styles from './SearchResultItem.module.css';

/** What the module of the search backend says of an entry. */
interface LadderDocument extends SearchDocument {
  kind?: 'rung' | 'capability' | 'trap';
  rung?: number;
}

/**
 * What the search hands to the item of a result.
 *
 * @public
 */
export interface SearchResultItemProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: React.ReactNode;
}

/**
 * A rung, a capability or a trap among the results of the portal's search.
 *
 * @internal
 */
export const SearchResultItem = ({
  result,
  highlight,
  icon = <RiStairsLine />,
}: SearchResultItemProps) => {
  const t = useTexts();
  if (!result) {
    return null;
  }
  const { kind, rung, title, text, location }: LadderDocument = result;
  const marked = (field: string, plain: string) =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      plain
    );
  return (
    <ListItem alignItems="flex-start" divider component="div">
      {icon && <ListItemIcon aria-hidden="true">{icon}</ListItemIcon>}
      <ListItemText
        disableTypography
        primary={
          <Link to={location} noTrack className={styles.title}>
            {marked('title', title)}
          </Link>
        }
        secondary={
          <>
            {kind && kind !== 'rung' && (
              <p className={styles.kind}>
                {rung === undefined
                  ? t(`portal.search.${kind}`)
                  : t(`portal.search.${kind}OfRung`, { rung: String(rung) })}
              </p>
            )}
            <p className={styles.text}>{marked('text', text)}</p>
          </>
        }
      />
    </ListItem>
  );
};
