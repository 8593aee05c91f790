import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { LadderNames, NeededState } from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { NeededAnswerView } from './NeededAnswerView';

/** @internal */
export interface AnswerPaneProps {
  state: NeededState;
  names: LadderNames;
}

/**
 * The answer in every state that it can be in.
 *
 * @internal
 */
export const AnswerPane = ({ state, names }: AnswerPaneProps) => {
  const t = useTexts();
  switch (state.status) {
    case 'loading':
      return (
        <div role="status">
          <VisuallyHidden>{t('chooser.working')}</VisuallyHidden>
          <Skeleton width="100%" height={240} />
        </div>
      );
    case 'error':
      return <LoadError title={t('chooser.failed')} {...state} />;
    case 'invalid':
      return (
        <EmptyMessage
          title={t('chooser.noAnswer')}
          description={t('chooser.noAnswerText')}
        />
      );
    default:
      return <NeededAnswerView {...state} names={names} />;
  }
};
