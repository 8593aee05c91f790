import type { RendererProps } from '@backstage/plugin-home-react';
import { LegibleText } from '../../components/LegibleText';
import { Section } from '../../components/Section';
import { useTexts } from '../../translation';
import styles from './HomeWidget.module.css';

/**
 * The card around the widget. The home page knows one title for all languages;
 * this one is in the language of the user.
 *
 * @internal
 */
export const HomeWidgetFrame = ({ Content }: RendererProps) => {
  const t = useTexts();
  return (
    <LegibleText>
      <div className={styles.frame}>
        <Section
          title={t('portal.mine.title')}
          description={t('portal.mine.description')}
        >
          <Content />
        </Section>
      </div>
    </LegibleText>
  );
};
