namespace Dramaturg.Prose.Faults;

/// <summary>What can be wrong with a file of scenes or of a voice.</summary>
public enum ProseFault
{
    OutsideScene,
    UnknownKey,
    EmptyKey,
    UnknownAct,
    NoSuchRole,
    UnknownName,
    UnknownKind,
    NeverCalled,
    CalledTwice,
    SceneTwice,
    LineTwice,
    UnknownSpeaker,
    BrokenTemplate,
    UnknownInTemplate,
    UnknownHappening,
    BrokenMoment,
    StrayAlternative,
    CrowdedMove,
    UnknownMove,
    UnknownVoice,
    NeverSaid,
    NoVoiceLine,
    UnknownFeeling,
    NeverTold,
    NeverSo,
    NeverPlanted,
    NeverPaid,
    CueAsAction,
}
