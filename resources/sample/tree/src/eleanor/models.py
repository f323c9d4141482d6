"""Loading models by name."""

from transformers import AutoModelForCausalLM, AutoTokenizer


def load(name: str, device: str = "cpu"):
    """The model and its tokenizer, ready on a device."""
    tokenizer = AutoTokenizer.from_pretrained(name)
    model = AutoModelForCausalLM.from_pretrained(name).to(device)
    return model, tokenizer
