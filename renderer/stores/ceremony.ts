import type { AppError } from '../../shared/errors/app-error';
import type { FrozenNotice, SealingStage, SignedPacket } from '../../shared/ipc/contracts/signing';

/** Where the ceremony stands. A success is shown only from what main answered after sealing. */
export type Ceremony =
  | { readonly step: 'prepare'; readonly error: AppError | null }
  | { readonly step: 'freezing' }
  | { readonly step: 'paper' }
  | { readonly step: 'read'; readonly frozen: FrozenNotice; readonly pagesSeen: number }
  | { readonly step: 'adopt'; readonly frozen: FrozenNotice }
  | {
      readonly step: 'seal';
      readonly frozen: FrozenNotice;
      readonly typedName: string;
      readonly error: AppError | null;
    }
  | {
      readonly step: 'sealing';
      readonly frozen: FrozenNotice;
      readonly typedName: string;
      readonly stage: SealingStage;
    }
  | { readonly step: 'sealed'; readonly packet: SignedPacket };
