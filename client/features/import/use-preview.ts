import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api.js';
import type { DraftFile } from '../../state/import-draft.js';

/** How a file would be read with its options; nothing before it is sent. */
export function usePreview({ sending, options }: DraftFile) {
  const upload = sending.is === 'sent' ? sending.upload.id : null;
  return useQuery({
    queryKey: ['preview', upload, options],
    queryFn: ({ signal }) =>
      call('previewUpload', { params: { upload: upload ?? '' }, body: options }, { signal }),
    enabled: upload !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
