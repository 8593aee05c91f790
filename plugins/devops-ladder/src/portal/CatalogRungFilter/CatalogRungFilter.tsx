import {
  DefaultEntityFilters,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { Select } from '@backstage/ui';
import { FitVerdict } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useEffect, useState } from 'react';
import { LegibleText } from '../../components/LegibleText';
import {
  LadderNames,
  RungQuestion,
  useLadder,
  useRefsWhere,
} from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { isVerdict, TOP_RUNG, VERDICTS } from '../../words';
import styles from './CatalogRungFilter.module.css';
import { FilterStatus } from './FilterStatus';
import { LadderEntityFilter, questionFrom } from './LadderEntityFilter';

/** As many names as an URL takes. */
const MOST_REFS = 100;
const ANY = 'any';
const LEVELS = Array.from({ length: TOP_RUNG + 1 }, (_, level) => level);

/** What is never a service. */
const OTHER_KINDS = ['user', 'group', 'system', 'domain', 'location'];

type FiltersWithLadder = DefaultEntityFilters & {
  devopsLadder?: LadderEntityFilter;
};

/** Keeps the catalog's filter in step with the question. */
function useLadderFilter(question: RungQuestion) {
  const { updateFilters } = useEntityList<FiltersWithLadder>();
  const found = useRefsWhere(question, MOST_REFS);
  const answer =
    found.status === 'ready' && !found.isReloading ? found.value : undefined;
  const hasFailed = found.status === 'error';

  useEffect(() => {
    if (answer) {
      const filter = new LadderEntityFilter(answer.question, answer.refs);
      updateFilters({ devopsLadder: filter });
    } else if (answer === null || hasFailed) {
      updateFilters({ devopsLadder: undefined });
    }
  }, [answer, hasFailed, updateFilters]);
  return found;
}

function fitOptions(t: Texts) {
  return [
    { value: ANY, label: t('portal.filter.anyFit') },
    ...VERDICTS.map((verdict: FitVerdict) => ({
      value: verdict,
      label: t(`portal.filter.${verdict}`),
    })),
  ];
}

function rungOptions(t: Texts, names: LadderNames) {
  return [
    { value: ANY, label: t('portal.filter.anyRung') },
    ...LEVELS.map(level => ({
      value: String(level),
      label: [`${level}`, names.rungName(level)].filter(Boolean).join(' · '),
    })),
  ];
}

interface PickersProps {
  question: RungQuestion;
  onChange: (question: RungQuestion) => void;
}

const Pickers = ({ question, onChange }: PickersProps) => {
  const t = useTexts();
  const { names } = useLadder();
  const found = useLadderFilter(question);
  return (
    <LegibleText>
      <div className={styles.root}>
        <Select
          label={t('portal.filter.fit')}
          options={fitOptions(t)}
          value={question.fit ?? ANY}
          onChange={key => {
            const fit = String(key);
            onChange({ ...question, fit: isVerdict(fit) ? fit : undefined });
          }}
        />
        <Select
          label={t('portal.filter.rung')}
          options={rungOptions(t, names)}
          value={String(question.rung ?? ANY)}
          onChange={key =>
            onChange({
              ...question,
              rung: key === ANY ? undefined : Number(key),
            })
          }
        />
        <FilterStatus found={found} />
      </div>
    </LegibleText>
  );
};

/** Clears the filter where it is not shown. */
const NoPickers = () => {
  const { updateFilters } = useEntityList<FiltersWithLadder>();
  useEffect(() => updateFilters({ devopsLadder: undefined }), [updateFilters]);
  return null;
};

/**
 * Filters of the catalog by verdict and rung, kept in its URL.
 *
 * @internal
 */
export const CatalogRungFilter = () => {
  const { filters, queryParameters } = useEntityList<FiltersWithLadder>();
  const [question, setQuestion] = useState(() =>
    questionFrom(queryParameters.devopsLadder),
  );
  const kind = filters.kind?.value.toLocaleLowerCase('en-US');
  return kind && OTHER_KINDS.includes(kind) ? (
    <NoPickers />
  ) : (
    <Pickers question={question} onChange={setQuestion} />
  );
};
