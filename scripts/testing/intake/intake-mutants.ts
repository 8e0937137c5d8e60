// Decides nothing in the product: faults of the kinds that lose envelopes, seeded to see that the crash matrix finds each. For tests only.
import { writeFile } from "node:fs/promises";
import type { Mutant } from "./crash-matrix.ts";

export const mutants: Readonly<Record<string, Mutant>> = {
  "names are not synced": { disk: (disk) => ({ ...disk, syncFolder: async () => undefined }) },
  "a file is written under its name a half at a time": {
    disk: (disk) => ({ ...disk, write: (file, bytes) => writeFile(file, bytes.subarray(0, bytes.length / 2)) }),
  },
  "the receipt is kept, and the envelope is not": {
    outbox: (outbox) => ({
      ...outbox,
      put: async (receipt, bytes) => {
        await outbox.put(receipt, bytes);
        await outbox.remove(receipt.round, [receipt.envelope]);
      },
    }),
  },
  "it is acknowledged before it is kept": {
    outbox: (outbox) => ({
      ...outbox,
      put: async (receipt, bytes) => {
        outbox.put(receipt, bytes).catch(() => undefined);
      },
    }),
  },
  "an envelope leaves the outbox as it is read": {
    outbox: (outbox) => ({
      ...outbox,
      read: async (round, digest) => {
        const bytes = await outbox.read(round, digest);
        await outbox.remove(round, [digest]);
        return bytes;
      },
    }),
  },
  "a batch is not written down before it is proposed": { outbox: (outbox) => ({ ...outbox, putBatch: async () => undefined }) },
  "what left the outbox can come back": {
    disk: (disk) => {
      let removing = false;
      return {
        ...disk,
        remove: async (file) => {
          removing = true;
          await disk.remove(file);
        },
        syncFolder: async (folder) => {
          if (!removing) await disk.syncFolder(folder);
          removing = false;
        },
      };
    },
  },
  "a batch is crossed off before its envelopes have left": {
    outbox: (outbox) => {
      const kept: (() => Promise<void>)[] = [];
      return {
        ...outbox,
        remove: async (round, digests) => void kept.push(() => outbox.remove(round, digests)),
        removeBatch: async (id) => {
          await outbox.removeBatch(id);
          for (const one of kept.splice(0)) await one();
        },
      };
    },
  },
};
