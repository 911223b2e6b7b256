namespace Dramaturg.EndToEnd;

/// <summary>Small stories for the tests.</summary>
internal static class Samples
{
    /// <summary>Ann buys a lamp because she wants light; Bob, who has it, wants her coin. Nobody wants the lamp broken.</summary>
    public const string Theft = """
        type person : character;
        type thing;
        entity Ann : person;
        entity Bob : person;
        entity Lamp : thing;
        entity Coin : thing;
        property owner(thing : thing) : person;
        property broken(thing : thing) : boolean;
        owner(Lamp) = Bob;
        owner(Coin) = Ann;
        action trade(buyer : person, seller : person, good : thing, price : thing) {
            precondition: buyer != seller & good != price & owner(good) == seller & owner(price) == buyer;
            effect: owner(good) = buyer & owner(price) = seller;
            consenting: buyer, seller;
        };
        action break(owner : person, thing : thing) {
            precondition: owner(thing) == owner & !broken(thing);
            effect: broken(thing);
            consenting: owner;
        };
        utility(): if(owner(Lamp) == Ann) 1 else 0;
        utility(Ann): if(owner(Lamp) == Ann & !broken(Lamp)) 1 else 0;
        utility(Bob): if(owner(Coin) == Bob) 1 else 0;
        """;
}
