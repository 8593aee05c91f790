import { Button, VisuallyHidden } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { ServicesCsv } from '../../hooks';
import { useTexts } from '../../translation';

/** @internal */
export interface CsvDownloadProps {
  csv: ServicesCsv;
}

/**
 * Downloads what the table means, all pages of it, as a file.
 *
 * @internal
 */
export const CsvDownload = ({ csv }: CsvDownloadProps) => {
  const t = useTexts();
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isDisabled={csv.isLoading}
        isPending={csv.isLoading}
        onPress={csv.download}
      >
        {t('services.csv.download')}
      </Button>
      <VisuallyHidden role="status">
        {csv.isLoading ? t('services.csv.running') : ''}
      </VisuallyHidden>
    </>
  );
};
