import { signal } from '@preact/signals';
import type { Crossing, Reason } from '../model/scope';

/** The shipped release that just refused a change to its cards, for a message. */
export const refusedByShipped = signal<{ name: string } | undefined>(undefined);

/** A pending request for a reason, and how it is settled. */
export interface Asking {
  crossings: readonly Crossing[];
  settle: (reason: Reason | undefined) => void;
}

export const asking = signal<Asking | undefined>(undefined);

/** Asks for the reason of a scope change, once for all that ask at the same time; undefined: it was not given. */
export function askReason(wanted: readonly Crossing[]): Promise<Reason | undefined> {
  return new Promise((done) => {
    const open = asking.value;
    asking.value = {
      crossings: [...(open?.crossings ?? []), ...wanted],
      settle(reason) {
        open?.settle(reason);
        done(reason);
      },
    };
  });
}

/** Settles the pending request. */
export function settleReason(reason: Reason | undefined): void {
  const open = asking.value;
  asking.value = undefined;
  open?.settle(reason);
}
