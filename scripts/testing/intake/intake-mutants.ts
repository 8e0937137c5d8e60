// Mutations of the intake that lose or duplicate envelopes, to show that the crash matrix detects each.
import { writeFile } from "node:fs/promises";
import type { Mutant } from "./crash-matrix.ts";

export const mutants: Readonly<Record<string, Mutant>> = {
  "names are not synced": { disk: (disk) => ({ ...disk, syncFolder: async () => undefined }) },
  "a file is only half written before it gets its name": {
    disk: (disk) => ({ ...disk, write: (file, bytes) => writeFile(file, bytes.subarray(0, bytes.length / 2)) }),
  },
  "the receipt is stored, and the envelope is not": {
    outbox: (outbox) => ({
      ...outbox,
      put: async (receipt, bytes) => {
        await outbox.put(receipt, bytes);
        await outbox.remove(receipt.round, [receipt.envelope]);
      },
    }),
  },
  "an envelope is acknowledged before it is stored": {
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
  "a batch is not recorded before it is proposed": { outbox: (outbox) => ({ ...outbox, putBatch: async () => undefined }) },
  "what was removed from the outbox can come back": {
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
  "a batch is removed before its envelopes are": {
    outbox: (outbox) => {
      const postponed: (() => Promise<void>)[] = [];
      return {
        ...outbox,
        remove: async (round, digests) => void postponed.push(() => outbox.remove(round, digests)),
        removeBatch: async (id) => {
          await outbox.removeBatch(id);
          for (const one of postponed.splice(0)) await one();
        },
      };
    },
  },
};
