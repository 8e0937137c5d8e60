// Decides the codes of what opening finds: why a file is set aside, and what is wrong with a registry.

/** Why an envelope that lies in the base is set aside. Beside these: every code of the envelope folder and of a shape. */
export type OpenCode = "open-unseal" | "open-other-sub" | "open-other-round" | "open-other-edition" | "open-path" | "open-failed";

export type RegistryCode =
  | "registry-unseal"
  | "registry-other-round"
  | "registry-not-the-roster"
  | "registry-repeated-key"
  | "registry-unknown-organisation";

export type ResolveCode = "resolve-too-many" | "resolve-no-organisation";

export type OpenAndResolveCode = OpenCode | RegistryCode | ResolveCode;

/** Why an opened, winning answer could not be counted. */
export type CountCode = "count-other-questions" | "count-first-block";

/** Why a release is refused. */
export type ReleaseCode =
  | "release-exists"
  | "release-no-store"
  | "release-round-open"
  | "release-no-identity"
  | "release-rounding-key"
  | "release-not-acknowledged"
  | "release-acknowledged-missing"
  | "release-edition-digest"
  | "release-measures-digest"
  | "release-no-signer"
  | "release-signers-together";

/** Why the maintainers' report is not opened, or not written where it was asked for. */
export type MaintainersCode = "maintainers-unseal" | "maintainers-out-inside";

/** Why a release cannot be seen in the light of an earlier round: one that its document names, or the one before in its series. */
export type CompareCode =
  | "compare-no-round"
  | "compare-not-earlier"
  | "compare-no-release"
  | "compare-no-keys"
  | "compare-no-table"
  | "compare-no-correspondence"
  | "compare-other-series"
  | "compare-geography"
  | "compare-series-geography"
  | "compare-series-frame"
  | "compare-not-rescored";

/** Why a release is not countersigned. */
export type CountersignCode =
  | "countersign-nothing"
  | "countersign-same-person"
  | "countersign-first-signature"
  | "countersign-differs-code"
  | "countersign-differs-round"
  | "countersign-differs-input"
  | "countersign-differs-cube"
  | "countersign-differs-maintainers"
  | "countersign-differs";
