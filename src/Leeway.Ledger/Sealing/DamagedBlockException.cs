namespace Leeway.Ledger.Sealing;

/// <summary>Rows of a block fail their checksum. Never leaves the ledger: the block is set aside and the read repeated.</summary>
sealed class DamagedBlockException(SealedBlock block) : Exception($"{block.Name} is damaged.")
{
    public SealedBlock Block => block;
}
