import { createContext } from 'react';
import type { Finding } from '../../../shared/rules/finding';

export const FindingsContext = createContext<readonly Finding[]>([]);
