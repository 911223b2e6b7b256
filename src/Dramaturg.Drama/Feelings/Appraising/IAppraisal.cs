using System.Collections.Generic;

namespace Dramaturg.Drama.Feelings;

/// <summary>One family of feelings.</summary>
internal interface IAppraisal
{
    /// <summary>What an act that changes somebody's mind arouses there.</summary>
    IEnumerable<Arousal> Of(Moment moment);
}
