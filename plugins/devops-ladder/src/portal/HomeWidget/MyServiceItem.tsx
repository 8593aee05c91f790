import { Link, Text } from '@backstage/ui';
import { VerdictBadge } from '../../components/VerdictBadge';
import { MyService, useLadder, useLadderTabHref } from '../../hooks';
import { useTexts } from '../../translation';
import { placeWords, remarkWords } from '../placeWords';
import styles from './HomeWidget.module.css';

/** @internal */
export interface MyServiceItemProps {
  service: MyService;
}

interface NextStep {
  words: string;
  label: string;
  href: string;
}

/**
 * The one thing to do next. What is not known is to be found out, and never
 * said to be missing.
 */
function useNextStep(service: MyService): NextStep | undefined {
  const t = useTexts();
  const { names } = useLadder();
  const tabHref = useLadderTabHref();
  const { weakestLink, fit } = service;
  const name = service.title ?? service.name;
  if (weakestLink) {
    const what = names.capabilityName(weakestLink);
    return {
      words: t('portal.mine.next', { what }),
      label: t('portal.mine.nextLabel', { service: name, what }),
      href: tabHref(service, weakestLink),
    };
  }
  if (fit === 'unknown') {
    return {
      words: t('portal.mine.findOut'),
      label: t('portal.mine.findOutLabel', { service: name }),
      href: `${tabHref(service)}?outcome=unknown#why`,
    };
  }
  if (fit === 'right-sized') {
    return undefined;
  }
  return {
    words: t('portal.mine.seeWhy'),
    label: t('portal.mine.seeWhyLabel', { service: name }),
    href: tabHref(service),
  };
}

/**
 * One service of the user: its gap and its next step.
 *
 * @internal
 */
export const MyServiceItem = ({ service }: MyServiceItemProps) => {
  const t = useTexts();
  const tabHref = useLadderTabHref();
  const next = useNextStep(service);
  const place = placeWords(service, t);
  const remark = remarkWords(service, t);
  return (
    <li className={styles.item}>
      <div className={styles.heading}>
        <Link href={tabHref(service)} weight="bold" className={styles.name}>
          {service.title ?? service.name}
        </Link>
        {service.fit && (
          <VerdictBadge verdict={service.fit} by={service.fitBy} />
        )}
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {[place, remark].filter(Boolean).join(' · ')}
      </Text>
      {next ? (
        <Link href={next.href} aria-label={next.label} className={styles.name}>
          {next.words}
        </Link>
      ) : (
        <Text>{t('portal.mine.nothing')}</Text>
      )}
    </li>
  );
};
