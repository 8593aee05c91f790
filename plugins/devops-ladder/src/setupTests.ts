import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// What a busy machine takes; a test that passes does not wait for it.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
