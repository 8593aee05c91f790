import { Button } from '@backstage/ui';
import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { LadderModel, useSearchParam } from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { CustomisationNotes } from '../CustomisationNotes';
import { LadderContents } from './LadderContents';
import { entryId, hasEntry, ladderEntries } from './ladderEntries';
import { LadderEntry } from './LadderEntry';
import { LadderFilter } from './LadderFilter';
import styles from './LadderReferencePage.module.css';
import { RungSection } from './RungSection';
import { TrapEntry } from './TrapEntry';

/**
 * The ladder by rung, with a filter and a table of contents.
 *
 * @internal
 */
export const LadderReference = (model: LadderModel) => {
  const { ladder, names } = model;
  const t = useTexts();
  const { hash } = useLocation();
  const [param, setText] = useSearchParam('text');
  const text = param ?? '';
  const linked = hash.slice(1);
  const entries = useMemo(
    () => ladderEntries({ ladder, names }, text, linked),
    [ladder, names, text, linked],
  );
  const { rungs, otherTraps, count } = entries;
  const withAxes =
    !text ||
    ['axes', ...ladder.axes.map(({ id }) => entryId.axis(id))].includes(linked);
  const isEmpty = rungs.length === 0 && otherTraps.length === 0;

  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <LadderFilter text={text} onChange={setText} />
        <p role="status" className={styles.note}>
          {text ? t('ladderPages.matches', { count }) : ''}
        </p>
        <LadderContents axes={withAxes ? ladder.axes : []} entries={entries} />
      </div>
      <div className={styles.main}>
        {linked && !hasEntry(model, linked) && (
          <EmptyMessage
            title={t('ladderPages.noEntry')}
            description={t('ladderPages.noEntryMeaning', { id: linked })}
          />
        )}
        <CustomisationNotes customisation={ladder.customisation} />
        {withAxes && (
          <LadderEntry
            id="axes"
            name={t('ladderPages.axes')}
            heading="h2"
            className={styles.rung}
          >
            <p className={styles.line}>{t('ladderPages.axesMeaning')}</p>
            {ladder.axes.map(({ id, name, question }) => (
              <LadderEntry
                key={id}
                id={entryId.axis(id)}
                name={name}
                heading="h3"
              >
                <p className={styles.line}>{question}</p>
              </LadderEntry>
            ))}
          </LadderEntry>
        )}
        {isEmpty && (
          <EmptyMessage
            title={t('ladderPages.noMatch')}
            description={t('ladderPages.noMatchMeaning')}
            action={
              <Button
                size="small"
                variant="secondary"
                onPress={() => setText(undefined)}
              >
                {t('ladderPages.clear')}
              </Button>
            }
          />
        )}
        {rungs.map(each => (
          <RungSection key={each.rung.level} entries={each} names={names} />
        ))}
        {otherTraps.length > 0 && (
          <LadderEntry
            id="other-traps"
            name={t('ladderPages.otherTraps')}
            heading="h2"
            className={styles.rung}
          >
            <p className={styles.line}>{t('ladderPages.otherTrapsMeaning')}</p>
            {otherTraps.map(trap => (
              <TrapEntry key={trap.id} trap={trap} names={names} heading="h3" />
            ))}
          </LadderEntry>
        )}
        <p className={styles.note}>
          {t('ladderPages.model', { version: ladder.modelVersion })}
        </p>
      </div>
    </div>
  );
};
